using System.Text.Json;

namespace StackLint.Cli.Tests;

/// <summary>No fingerprint is made of a credential: whoever has a report could guess until the hash fits.</summary>
public sealed class CredentialFingerprintTests : IDisposable
{
    private const string LineHash = "primaryLocationLineHash";

    private const string Own = "stacklint/v1";

    private readonly ScratchFolder _folder = new();

    public CredentialFingerprintTests() => _folder.Write(".editorconfig", "root = true\n[*]\nstacklint.sl6008.severity = warning\nstacklint.sl6011.severity = warning\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("environment: {DB_PASSWORD: \"SECRET\"}")]
    [InlineData("environment: {DATABASE_URL: \"postgres://app:SECRET@db/app\"}")]
    [InlineData("environment: [\"DB_PASSWORD=SECRET\"]")]
    [InlineData("environment: [\"DATABASE_URL=postgres://app:SECRET@db/app\"]")]
    [InlineData("environment: {API_TOKEN: \"${API_TOKEN:-SECRET}\"}")]
    [InlineData("build: {context: ., args: {NPM_TOKEN: SECRET}}")]
    [InlineData("command: curl http://app:SECRET@web/")]
    [InlineData("command: [redis-cli, -a, SECRET, ping]")]
    [InlineData("logging: {driver: splunk, options: {splunk-token: SECRET}}")]
    public void Other_credential_changes_no_fingerprint(string line)
    {
        var before = Fingerprints(line.Replace("SECRET", "xk29-fjaQ8", StringComparison.Ordinal));
        Assert.NotEmpty(before);
        Assert.Equal(before, Fingerprints(line.Replace("SECRET", "longer-0ne-entirely", StringComparison.Ordinal)));
    }

    [Fact]
    public void Fingerprints_of_gitlab_are_not_made_of_it_either()
    {
        string[] Of(string password)
        {
            Write($"environment: {{DB_PASSWORD: {password}}}");
            using var report = JsonDocument.Parse(CliRun.In(_folder.Root, "--format", "gitlab", "stack.yml").Output);
            return [.. report.RootElement.EnumerateArray().Select(static f => f.GetProperty("fingerprint").GetString()!)];
        }

        Assert.NotEmpty(Of("one-0f-them"));
        Assert.Equal(Of("one-0f-them"), Of("the-0ther"));
    }

    [Fact]
    public void Credentials_of_a_list_are_told_apart_by_their_names()
    {
        Write("environment: [\"A_PASSWORD=xk29-fjaQ8\", \"B_PASSWORD=xk29-fjaQ8\"]");
        var found = Results().Where(static r => r.Rule == "SL5010").Select(static r => r.Own).ToList();
        Assert.Equal(2, found.Count);
        Assert.Equal(2, found.Select(static f => f.Split(':')[0]).Distinct().Count());
    }

    [Fact]
    public void Baseline_holds_a_credential_through_moved_lines_and_another_value_and_no_other_name()
    {
        Write("environment: [\"A_PASSWORD=xk29-fjaQ8\"]");
        Assert.Equal(0, CliRun.In(_folder.Root, "baseline", "create", "stack.yml").ExitStatus);
        Assert.DoesNotContain("xk29", File.ReadAllText(Path.Combine(_folder.Root, "stacklint.baseline.sarif")), StringComparison.Ordinal);

        Write("# moved\n\n    environment: [\"A_PASSWORD=rotated-42\"]");
        Assert.Empty(New());
        Write("environment: [\"B_PASSWORD=xk29-fjaQ8\"]");
        Assert.Contains(New(), static l => l.Contains("SL5010: 'B_PASSWORD'", StringComparison.Ordinal));
    }

    [Fact]
    public void Line_hash_is_left_to_its_reader_where_a_credential_is_within_its_hundred_characters()
    {
        Write("environment: {DB_PASSWORD: xk29-fjaQ8}\n    privileged: true\n    read_only: true # " + new string('x', 120));
        var results = Results();
        Assert.All(results.Where(static r => r.Line <= 5), static r => Assert.Null(r.LineHash));
        Assert.All(results.Where(static r => r.Line > 5), static r => Assert.NotNull(r.LineHash));
        Assert.Contains(results, static r => r.Line > 5);
    }

    private string[] New() =>
        [.. CliRun.In(_folder.Root, "--format", "concise", "--baseline", "stacklint.baseline.sarif", "stack.yml").Output.Split('\n').Where(static l => l.Contains("SL5010", StringComparison.Ordinal))];

    private string[] Fingerprints(string line)
    {
        Write(line);
        return [.. Results().Select(static r => $"{r.Rule} {r.Own} {r.LineHash}")];
    }

    private void Write(string lines) => _folder.Write("stack.yml", $"# stacklint target=swarm\nservices:\n  web:\n    image: web:1\n    {lines}\n");

    private List<(string Rule, int Line, string Own, string? LineHash)> Results()
    {
        using var log = JsonDocument.Parse(CliRun.In(_folder.Root, "--format", "sarif", "stack.yml").Output);
        return
        [
            .. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(static r => (
                r.GetProperty("ruleId").GetString()!,
                r.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32(),
                r.GetProperty("partialFingerprints").GetProperty(Own).GetString()!,
                r.GetProperty("partialFingerprints").TryGetProperty(LineHash, out var hash) ? hash.GetString() : null)),
        ];
    }
}
