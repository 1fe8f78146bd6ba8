using System.Text.Json;

namespace StackLint.Cli.Tests.Provenance;

/// <summary>The findings of one rule on some files, as SARIF and as text tell them.</summary>
internal sealed class ProvenanceRun : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly List<string> _arguments = [];

    internal ProvenanceRun(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
        {
            _folder.Write(name, text);
        }
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Arguments beside the format.</summary>
    internal ProvenanceRun With(params string[] arguments)
    {
        _arguments.AddRange(arguments);
        return this;
    }

    /// <summary>The places of one finding, <c>file:line:column</c> of the finding and then of each related place with its words.</summary>
    internal string[] Places(string rule) => Assert.Single(All(rule));

    /// <summary>The places of each finding of a rule; the text names each of them, with the same words.</summary>
    internal List<string[]> All(string rule)
    {
        var text = Lint("--verbose");
        using var log = JsonDocument.Parse(Lint("--format", "sarif"));
        var findings = new List<string[]>();
        foreach (var result in log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray())
        {
            if (result.GetProperty("ruleId").GetString() == rule)
            {
                var place = PlaceOf(result.GetProperty("locations")[0]);
                Assert.Contains($"{place}: ", text);
                List<string> places = [place];
                if (result.TryGetProperty("relatedLocations", out var related))
                {
                    foreach (var location in related.EnumerateArray())
                    {
                        var words = location.GetProperty("message").GetProperty("text").GetString()!.TrimEnd('.');
                        var relatedPlace = PlaceOf(location);
                        Assert.Contains(relatedPlace.Split(':')[0] == place.Split(':')[0] ? $"- {words}\n" : $"= see: {relatedPlace}, {words}\n", text);
                        places.Add($"{relatedPlace} {words}");
                    }
                }

                findings.Add([.. places]);
            }
        }

        return findings;
    }

    /// <summary>The title of the fix of the first finding of a rule; null when it has none.</summary>
    internal string? Fix(string rule)
    {
        using var log = JsonDocument.Parse(Lint("--format", "sarif"));
        var result = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().First(r => r.GetProperty("ruleId").GetString() == rule);
        return result.TryGetProperty("fixes", out var fixes) ? fixes[0].GetProperty("description").GetProperty("text").GetString() : null;
    }

    private string Lint(params string[] options)
    {
        var run = CliRun.In(_folder.Root, ["lint", .. _arguments, .. options]);
        Assert.True(run.ExitStatus != ExitStatus.Failed, run.Error);
        return run.Output;
    }

    private static string PlaceOf(JsonElement location)
    {
        var physical = location.GetProperty("physicalLocation");
        var region = physical.GetProperty("region");
        var path = physical.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        return $"{path.Split('/')[^1]}:{region.GetProperty("startLine").GetInt32()}:{region.GetProperty("startColumn").GetInt32()}";
    }
}
