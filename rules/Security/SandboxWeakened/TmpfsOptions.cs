using System.Collections.Immutable;

namespace StackLint.Rules.Security;

/// <summary>An item of the short <c>tmpfs</c>: <c>path[:option,…]</c>.</summary>
/// <param name="Path">Where it is mounted.</param>
/// <param name="Options">The options as written.</param>
internal sealed record TmpfsOptions(string Path, ImmutableArray<string> Options)
{
    // s6-overlay copies its scripts there and runs them, so its images stop at once without (just-containers/s6-overlay#397).
    private static readonly string[] RunFolders = ["/run", "/var/run"];

    // What the engine mounts every tmpfs with; the last of a pair counts (moby daemon/oci_linux.go, sys/mount MergeTmpfsOptions).
    private static readonly string[] Lifted = ["exec", "suid", "dev"];

    /// <summary>The protections that are lifted and need not be, as mount(8) names them.</summary>
    internal ImmutableArray<string> Weakened =>
        [.. Lifted.Where(o => o != "exec" || !RunFolders.Contains(Path.TrimEnd('/'))).Where(o => Options.LastOrDefault(option => option == o || option == No(o)) == o).Select(No)];

    /// <summary>The item without the options that lift a protection.</summary>
    internal string Protected
    {
        get
        {
            var weakened = Weakened;
            var kept = Options.Where(o => !weakened.Contains(No(o))).ToList();
            return kept.Count == 0 ? Path : $"{Path}:{string.Join(',', kept)}";
        }
    }

    internal static TmpfsOptions Parse(string text) =>
        text.IndexOf(':') is >= 0 and var colon
            ? new TmpfsOptions(text[..colon], [.. text[(colon + 1)..].Split(',')])
            : new TmpfsOptions(text, []);

    private static string No(string option) => "no" + option;
}
