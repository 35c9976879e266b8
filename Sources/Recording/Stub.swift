enum RecordingStub {}
