using System.Collections.Immutable;
using System.Globalization;
using StackLint.Fuzzing.Targets;

namespace StackLint.Fuzzing.Commands;

/// <summary>What the command line says.</summary>
internal sealed record FuzzSettings
{
    internal const string Usage =
        """
        usage: StackLint.Fuzzing fuzz [--seconds N] [--folder FOLDER] [--targets A,B] [--seed N] [--limit SECONDS]
               StackLint.Fuzzing replay TARGET FILE…

        fuzz    runs inputs against all targets, or those that are named; FOLDER keeps the corpus and what is found.
                The exit status is 1 when something is found.
        replay  runs files against one target.
        """;

    internal required string Folder { get; init; }

    internal required TimeSpan Time { get; init; }

    internal required int Seed { get; init; }

    /// <summary>Processor time that one execution may take.</summary>
    internal required TimeSpan Limit { get; init; }

    internal required ImmutableArray<FuzzTarget> Targets { get; init; }

    internal string FindsFolder => Path.Combine(Folder, "finds");

    internal string CurrentPath => Path.Combine(Folder, "current");

    /// <summary>The folder of the repository.</summary>
    internal required string Root { get; init; }

    internal static FuzzSettings Read(ReadOnlySpan<string> arguments)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Length; i += 2)
        {
            given[arguments[i]] = i + 1 < arguments.Length ? arguments[i + 1] : throw new ArgumentException($"{arguments[i]} needs a value");
        }

        if (given.Keys.FirstOrDefault(static k => k is not ("--seconds" or "--folder" or "--targets" or "--seed" or "--limit" or "--root")) is { } unknown)
        {
            throw new ArgumentException($"there is no option {unknown}");
        }

        var root = Path.GetFullPath(given.GetValueOrDefault("--root", FindRoot()));
        return new FuzzSettings
        {
            Root = root,
            Folder = Path.GetFullPath(given.GetValueOrDefault("--folder", Path.Combine(root, "artifacts", "fuzz"))),
            Time = Seconds(given.GetValueOrDefault("--seconds", "60")),
            Limit = Seconds(given.GetValueOrDefault("--limit", "10")),
            Seed = int.Parse(given.GetValueOrDefault("--seed", Random.Shared.Next().ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture),
            Targets = given.TryGetValue("--targets", out var names) ? [.. names.Split(',').Select(FuzzTargets.Find)] : FuzzTargets.All,
        };
    }

    /// <summary>The arguments of a process that goes on for the rest of the time.</summary>
    internal IEnumerable<string> ForWorker(TimeSpan left, int run, IEnumerable<FuzzTarget> targets) =>
    [
        "worker", "--root", Root, "--folder", Folder, "--seconds", left.TotalSeconds.ToString(CultureInfo.InvariantCulture), "--limit", Limit.TotalSeconds.ToString(CultureInfo.InvariantCulture),
        "--seed", (Seed + run).ToString(CultureInfo.InvariantCulture), "--targets", string.Join(',', targets),
    ];

    private static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StackLint.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? Directory.GetCurrentDirectory();
    }
}
