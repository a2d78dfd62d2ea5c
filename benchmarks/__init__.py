"""
How fast this library is and what it holds in memory, beside what a user would pick instead.

The two sides of a pair are measured in turn, so that a machine that slows down slows both; a
harness that measures one after the other cannot do that. What is told is the median.
"""
