extensions = ["transferkit.extension"]
language = "ar"
transferkit_title = "دليل الجمعيات"
transferkit_languages = ["ar"]
transferkit_publisher = "جمعية المثال"
