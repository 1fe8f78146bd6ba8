using System.Text.Json;

namespace StackLint.Cli.Tests;

/// <summary>Findings that rest on other documents of the run, from the files to the report.</summary>
public sealed class ClusterTests
{
    private const string Folder = "testdata/projects/cluster";

    [Fact]
    public void Text_names_the_document_that_informs_a_finding()
    {
        var run = CliRun.In(CliRun.RepositoryRoot, "lint", Folder, "--verbose");
        Assert.Contains($"= see: {Folder}/docker/daemon.json:2:16, the daemon's default is json-file", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{Folder}/nodes.json:1:1, 5 nodes, 2 of them for tasks", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{Folder}/launchpad.yaml:23:9, the ingress network takes the first block of the pool", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("other-nodes.json", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SL1003", "nodes.json", 86, "'worker-1', the largest node, has 15.8 GiB.")]
    [InlineData("SL2002", "wiki.stack.yml", 7, "10 tasks of 'wiki'.")]
    [InlineData("SL2004", "nodes.json", 79, "'worker-1' is a node.")]
    [InlineData("SL2006", "nodes.json", 1, "5 nodes, 2 of them for tasks.")]
    [InlineData("SL3001", "docker/daemon.json", 2, "the daemon's default is json-file.")]
    public void Sarif_relates_the_document(string rule, string file, int line, string message)
    {
        using var log = JsonDocument.Parse(CliRun.In(CliRun.RepositoryRoot, "lint", Folder, "--format", "sarif").Output);
        var result = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().First(r => r.GetProperty("ruleId").GetString() == rule);
        var place = result.GetProperty("relatedLocations").EnumerateArray().First(r => r.GetProperty("message").GetProperty("text").GetString() == message).GetProperty("physicalLocation");
        Assert.Equal($"{Folder}/{file}", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(line, place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Theory]
    [InlineData("SL1003", "nodes.json 86 'worker-1", "', the largest node, has 15.8 GiB")]
    [InlineData("SL2002", "nodes.json 1 5 nodes, 2 of them for tasks", "wiki.stack.yml 7 10 tasks of 'wiki'")]
    [InlineData("SL2008", "launchpad.yaml 23 the ingress network takes the first block of the pool", "")]
    [InlineData("SL3001", "docker/daemon.json 2 the daemon's default is json-file", "")]
    public void Json_says_which_document_informed_which_finding(string rule, string first, string second)
    {
        using var report = JsonDocument.Parse(CliRun.In(CliRun.RepositoryRoot, "lint", Folder, "--format", "json").Output);
        var finding = report.RootElement.GetProperty("findings").EnumerateArray().First(f => f.GetProperty("ruleId").GetString() == rule);
        var informedBy = string.Join('|', finding.GetProperty("informedBy").EnumerateArray().Select(static p =>
            $"{p.GetProperty("path").GetString()![(Folder.Length + 1)..]} {p.GetProperty("region").GetProperty("start").GetProperty("line").GetInt32()} {p.GetProperty("message").GetString()}"));
        Assert.StartsWith(first, informedBy, StringComparison.Ordinal);
        Assert.EndsWith(second, informedBy, StringComparison.Ordinal);
        Assert.Equal(finding.GetProperty("informedBy").GetArrayLength(), finding.GetProperty("related").EnumerateArray().Count(p => p.GetProperty("path").GetString() != finding.GetProperty("path").GetString()));
    }

    [Fact]
    public void Without_the_documents_the_same_findings_are_not_made()
    {
        var run = CliRun.In(CliRun.RepositoryRoot, "lint", $"{Folder}/stack.yml", "--format", "concise");
        Assert.DoesNotContain("SL2006", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SL1003", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SL3001", run.Output, StringComparison.Ordinal);
        Assert.Contains("SL3002", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_one_project_take_documents_with_them()
    {
        var run = CliRun.In(CliRun.RepositoryRoot, "lint", "-c", $"{Folder}/stack.yml", "-c", $"{Folder}/nodes.json", "--format", "concise");
        Assert.Contains("SL2006", run.Output, StringComparison.Ordinal);
    }
}
