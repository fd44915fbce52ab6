"""The exercises, one file a chapter: references, cases, misconceptions, other right answers, hints."""
