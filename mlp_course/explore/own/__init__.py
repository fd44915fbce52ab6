"""The learner's own code in the pictures: found, adapted, watched, and named on a badge."""
