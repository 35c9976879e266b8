enum ArchiveReadingStub {}
