"""What is asked and answered about assignments, a file a thing of the law; the rows stand a floor below."""
