"""
How fast this library is and how much memory it takes, beside what a user would pick instead.

The two sides of a pair are measured in turn, so that a machine that slows down slows both.
"""
