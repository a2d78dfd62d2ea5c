"""What a record is: one module for each kind, and what they share."""
