namespace StackLint.Engine.Tests.Runs;

public sealed class ClusterDocumentErrorTests
{
    [Theory]
    [InlineData("{\"debug\": false, // later\n \"log-driver\": \"local\"}", "Cannot read daemon.json: this is no JSON: comments are not allowed")]
    [InlineData("{\"debug\": false,\n}", "Cannot read daemon.json: this is no JSON: a comma stands before the closing bracket")]
    [InlineData("{\n  // for the cluster\n  \"debug\": false\n}", "Cannot read daemon.json: this is no JSON: comments are not allowed")]
    [InlineData("\"experimental\": false,\n\"live-restore\": true\n", "Cannot read daemon.json: this is no JSON: ':' cannot stand here")]
    [InlineData("{'debug': false}", "Cannot read daemon.json: this is no JSON: texts stand in double quotes")]
    [InlineData("{\"debug\": false, \"log-driver\": \"local\"", "Cannot read daemon.json: this is no JSON: it ends too early")]
    public void What_is_no_JSON_is_told_once(string json, string message)
    {
        using var folder = new TestFolder();
        folder.Write("daemon.json", json);
        var found = Assert.Single(folder.Lint().Diagnostics);
        Assert.Equal(("SL0001", message), (found.Id, found.Message));
        Assert.Null(found.Details.Stage);
    }

    [Theory]
    [InlineData("\t{\"debug\": false}")]
    [InlineData("{\"log-driver\": \"local\", \"data-root\": \"\\/srv\"}")]
    public void What_only_YAML_forbids_is_read(string json)
    {
        using var folder = new TestFolder();
        folder.Write("daemon.json", json);
        Assert.Empty(folder.Lint().Diagnostics);
    }

    [Theory]
    [InlineData("daemon.json", "{\"debug\": true,\n \"debug\": false}")]
    [InlineData("launchpad.yaml", "apiVersion: launchpad.mirantis.com/mke/v1.6\nkind: mke\nkind: mke\n")]
    [InlineData("nodes.json", "[{\"ID\": \"a\",\n\"ID\": \"b\", \"Spec\": {\"Role\": \"manager\"}, \"Description\": {\"Hostname\": \"m1\", \"Platform\": {\"OS\": \"linux\"}}}]")]
    public void Key_that_stands_twice_is_told_once(string name, string text)
    {
        using var folder = new TestFolder();
        folder.Write(name, text);
        var found = Assert.Single(folder.Lint().Diagnostics);
        Assert.Equal("SL0002", found.Id);
        Assert.Equal("only the last one counts", found.Details.Label);
        Assert.Null(found.Details.Stage);
    }
}
