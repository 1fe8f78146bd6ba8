using System.Globalization;

namespace StackLint.Conformance.Tests;

/// <summary>How much is compared, from which seed, and where results are kept.</summary>
internal static class ConformanceSettings
{
    private const ulong DefaultSeed = 20_251_101;

    /// <summary><c>STACKLINT_CONFORMANCE=full</c> compares everything; otherwise a sample that fits into two minutes.</summary>
    internal static bool IsFull { get; } = Environment.GetEnvironmentVariable("STACKLINT_CONFORMANCE") == "full";

    /// <summary>The seed of all generated input, <c>STACKLINT_CONFORMANCE_SEED</c>; fixed unless told otherwise.</summary>
    internal static ulong Seed { get; } =
        ulong.TryParse(Environment.GetEnvironmentVariable("STACKLINT_CONFORMANCE_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : DefaultSeed;

    /// <summary>The repository's root.</summary>
    internal static string Root { get; } = FindRoot();

    /// <summary>Where reports, cached answers of the oracles and generated files go.</summary>
    internal static string OutputFolder { get; } = Directory.CreateDirectory(Path.Combine(Root, "artifacts", "conformance")).FullName;

    /// <summary>The number of cases to take: all in full mode.</summary>
    internal static int Bound(int bounded, int full = int.MaxValue) => IsFull ? full : bounded;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StackLint.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run below the repository.");
    }
}
