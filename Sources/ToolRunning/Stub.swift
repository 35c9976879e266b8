enum ToolRunningStub {}
