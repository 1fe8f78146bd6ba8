using StackLint.Rules.Tests.RealFiles;
using StackLint.Tests;

namespace StackLint.Rules.Tests.Fixes;

/// <summary>Applies the fixes of each rule to real files, all of a rule at once: what becomes of them is no worse than what they were.</summary>
public sealed class RealFileFixTests
{
    private static readonly string[] Settings =
    [
        "sl1001.default_limit = 512M", "sl1002.default_reservation = 256M", "sl4002.severity = info", "sl5008.severity = info", "sl6006.severity = info",
        "sl6008.style = double", "sl6011.check = top_level, service_keys, services, depends_on, ports",
    ];

    // One in so many files, unless everything is asked for.
    private static readonly int Step = Environment.GetEnvironmentVariable("STACKLINT_CONFORMANCE") == "full" ? 1 : 10;

    [SkippableTheory]
    [InlineData("swarm")]
    [InlineData("compose")]
    public void Fixed_file_is_read_and_refused_no_more_than_before(string target)
    {
        Corpus.Require();
        var broken = new List<string>();
        var count = 0;
        foreach (var name in RealFileRun.Names.Where(static (_, i) => i % Step == 0))
        {
            var text = File.ReadAllText(Path.Combine(Corpus.FilesFolder, name));
            foreach (var (rule, pass) in FixPass.ApplyEach(text, [.. Settings, $"target = {target}"], Path.GetFileName(name)))
            {
                count++;
                broken.AddRange(pass.Broken.Select(b => $"{rule} in {name}: {b}"));
                if (pass.Text == text)
                {
                    broken.Add($"{rule} in {name}: the fix changes nothing");
                }
            }
        }

        Assert.NotEqual(0, count);
        Assert.True(broken.Count == 0, string.Join('\n', broken.Take(40)));
    }
}
