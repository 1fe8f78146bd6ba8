using StackLint.Compose.Loading;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Compose.Tests.Binding;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Compose.Tests;

public sealed class CorpusTests
{
    [SkippableFact]
    public void Every_file_loads_for_every_target()
    {
        foreach (var (path, fullPath, _) in Corpus.Files())
        {
            if (SourceFileReader.Read(fullPath, path) is { Succeeded: true } source)
            {
                var yaml = YamlParser.Parse(source.File);
                foreach (var target in Enum.GetValues<ComposeTarget>())
                {
                    ComposeLoaderTests.Touch(ComposeLoader.Load([yaml], new ComposeLoadOptions(target)));
                }

                TargetDetector.Detect([yaml]);
            }
        }
    }

    [SkippableFact]
    public void What_Docker_accepts_has_the_services_and_the_plain_facts_that_Docker_prints()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var (path, fullPath, _) in Corpus.Files().Where(static f => f.Verdict == "0"))
        {
            var expected = Load(Path.Combine(Corpus.Folder!, "expected", path + ".config.yml"));
            var actual = Load(fullPath);
            if (expected is null || actual is null)
            {
                wrong.Add($"{path}: not read");
                continue;
            }

            count++;
            if (Facts(expected, isPrinted: true) is var theirs && Facts(actual, isPrinted: false) is var ours && theirs != ours)
            {
                wrong.Add($"{path}:\n--- docker\n{theirs}\n--- ours\n{ours}");
            }
        }

        Assert.True(count > 500, $"only {count} files were compared");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count} differ\n{string.Join("\n", wrong.Take(10))}");
    }

    private static ComposeProject? Load(string fullPath) => SourceFileReader.Read(fullPath, fullPath) is { Succeeded: true } source
        ? ComposeLoader.Load([YamlParser.Parse(source.File)], new ComposeLoadOptions(ComposeTarget.Swarm, static _ => null))
        : null;

    private static string Facts(ComposeProject project, bool isPrinted) =>
        string.Join("\n", project.Services.OrderBy(static s => s.Name, StringComparer.Ordinal).Select(s => Facts(s, isPrinted)));

    // What Docker prints is not to be interpolated once more.
    private static string Facts(Service service, bool isPrinted) => string.Join(
        " ",
        service.Name,
        isPrinted && service.Image.Source is { } image ? ((YamlScalar)image.Node).Value : service.Image.GetValueOr(""),
        service.Deploy.Replicas,
        service.Deploy.Resources.Limits.GetSize("memory").GetValueOr(default).Bytes,
        string.Join(",", service.Ports.SelectMany(Expand).Order(StringComparer.Ordinal)),
        string.Join(",", service.Volumes.Select(static v => $"{v.Type.GetValueOr("")}>{v.Target.GetValueOr("")}:{v.ReadOnly.GetValueOr(false)}")),
        string.Join(",", service.Networks.Select(static n => n.Name).Order(StringComparer.Ordinal)),
        string.Join(",", service.Deploy.Placement.Constraints.Select(static c => c.Text.GetValueOr("?"))),
        service.Logging.Driver);

    // Docker prints each pair of a range.
    private static IEnumerable<string> Expand(PortMapping port)
    {
        var (published, target) = (port.Published.GetValueOr(default), port.Target.GetValueOr(default));
        for (var i = 0; i < Math.Max(published.Count, target.Count); i++)
        {
            yield return $"{(published.Start == 0 ? 0 : published.Start + i)}:{Math.Min(target.Start + i, target.End)}/{port.Protocol.GetValueOr("tcp")}/{port.Mode.GetValueOr("ingress")}";
        }
    }
}
