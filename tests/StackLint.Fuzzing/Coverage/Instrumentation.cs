using SharpFuzz;

namespace StackLint.Fuzzing.Coverage;

/// <summary>Makes a copy of this program whose product assemblies count their branches.</summary>
internal static class Instrumentation
{
    // What tells a fuzzer nothing: it is not the product.
    private static readonly string[] Spared = ["StackLint.Fuzzing.dll", "StackLint.RulePackGenerator.dll"];

    /// <summary>Makes the copy and returns the path of its program.</summary>
    internal static string CreateCopy(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            var copy = Path.Combine(folder, Path.GetFileName(file));
            File.Copy(file, copy);
            if (Path.GetFileName(file) is var name && name.StartsWith("StackLint.", StringComparison.Ordinal) && name.EndsWith(".dll", StringComparison.Ordinal) && !Spared.Contains(name))
            {
                _ = Fuzzer.Instrument(copy, static _ => true, Options.Value).Count();
            }
        }

        return Path.Combine(folder, "StackLint.Fuzzing.dll");
    }
}
