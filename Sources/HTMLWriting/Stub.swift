enum HTMLWritingStub {}
