using StackLint.Fuzzing.Invariants;

namespace StackLint.Fuzzing.Targets;

/// <summary>Lines of a <c>.gitignore</c> as patterns of what is left out.</summary>
internal static class IgnoreTarget
{
    internal static void Run(byte[] bytes)
    {
        if (Workplace.FileOf(bytes, ".gitignore") is not { } ignore)
        {
            return;
        }

        foreach (var path in (string[])["base.yml", Path.Combine("sub", "deep.yml")])
        {
            var file = Workplace.FileOf(File.ReadAllBytes(Path.Combine(Workplace.Folder, path)), path)!;
            ResultChecks.AssertSound(Workplace.Lint(Workplace.RequestFor(file) with { Exclude = [.. ignore.Text.Lines.Select(static l => l.ToString())] }));
        }
    }
}
