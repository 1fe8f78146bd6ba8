using StackLint.Compose.Targets;
using StackLint.Fuzzing.Invariants;
using StackLint.Yaml.Text;

namespace StackLint.Fuzzing.Targets;

/// <summary>Two files that are loaded together and one that they may include or extend, with a line <c>#></c> between them.</summary>
internal static class ProjectTarget
{
    private static readonly string[] Names = ["a.yml", "b.yml", "included.yml"];

    /// <summary>What stands between files.</summary>
    internal static ReadOnlySpan<byte> Separator => "\n#>\n"u8;

    internal static void Run(byte[] bytes)
    {
        var files = new List<SourceFile>();
        foreach (var name in Names)
        {
            var end = bytes.AsSpan().IndexOf(Separator);
            var part = end < 0 || name == Names[^1] ? bytes : bytes[..end];
            if (Workplace.FileOf(part, name) is not { } file)
            {
                return;
            }

            files.Add(file);
            bytes = end < 0 ? [] : bytes[(end + Separator.Length)..];
        }

        Check([.. files], ComposeTarget.Swarm);
        Check([.. files], ComposeTarget.Compose);
    }

    private static void Check(SourceFile[] files, ComposeTarget target)
    {
        var request = Workplace.RequestFor(files[0], target, Workplace.KnownVariables) with { StandardInput = null, ComposeFiles = [.. Names[..2]] };
        request = files.Aggregate(request, static (r, f) => r.With(f));
        ResultChecks.AssertSound(Workplace.Lint(request));
        ModelTarget.CheckModels(request, files);
    }
}
