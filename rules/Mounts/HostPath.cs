using System.Text.RegularExpressions;
using StackLint.Rules.Patterns;
using StackLint.Yaml.Text;

namespace StackLint.Rules.Mounts;

/// <summary>An absolute path on the host in one spelling, so that paths can be compared.</summary>
/// <param name="Text">
/// Slashes, no <c>.</c>, <c>..</c> or slash at the end; <c>/var/run</c> as <c>/run</c>, a home directory that the path names itself
/// as <c>~</c>, a drive as <c>c:</c> with everything behind it in lower case, as Windows does not tell the cases apart.
/// </param>
public sealed partial record HostPath(string Text)
{
    /// <summary>The path as one below a home directory, <c>~/.ssh</c> for <c>/home/ann/.ssh</c>; null when it is in none.</summary>
    public string? BelowHome => Text is "~" || Text.StartsWith("~/", StringComparison.Ordinal) ? Text
        : HomeDirectory().Match(Text) is { Success: true } home ? "~" + Text[home.Length..]
        : null;

    /// <summary>Reads a path; null for a relative one, of which only the place of the file tells where it leads.</summary>
    public static HostPath? Parse(string text)
    {
        var path = text.Replace('\\', '/');
        return path.StartsWith('~') ? path is "~" || path.StartsWith("~/", StringComparison.Ordinal) ? new HostPath(Clean("~", path[1..])) : null
            : Drive().IsMatch(path) ? new HostPath(Clean(path[..2].ToLowerInvariant(), path[2..].ToLowerInvariant()))
            : SharedDrive().Match(path) is { Success: true } drive
                ? new HostPath(Clean($"{drive.Groups[1].Value.ToLowerInvariant()}:", drive.Groups[2].Value.ToLowerInvariant()))
            : path.StartsWith('/') ? new HostPath(WithoutLinks(Clean("", path)))
            : null;
    }

    /// <summary>Whether the path is one that a pattern names: <c>*</c> stands for any characters, <c>/**</c> at the end for the path and all below.</summary>
    public bool Fits(string pattern) => IsMatch(pattern, Text) || (BelowHome is { } home && home != Text && IsMatch(pattern, home));

    /// <summary>Whether the path is a folder or something below it; a home directory is below <c>/</c>.</summary>
    public bool IsIn(HostPath folder) => Text == folder.Text
        || Text.StartsWith(folder.Text.TrimEnd('/') + "/", StringComparison.Ordinal)
        || (folder.Text == "/" && Text.StartsWith('~'));

    private static bool IsMatch(string pattern, string text)
    {
        if (!pattern.EndsWith("/**", StringComparison.Ordinal))
        {
            return Wildcard.IsMatch(pattern, text);
        }

        var top = pattern[..^3];
        return Wildcard.IsMatch(top, text) || Wildcard.IsMatch(top + "/*", text);
    }

    private static string Clean(string root, string rest)
    {
        var segments = new List<string>();
        foreach (var segment in rest.Split('/'))
        {
            if (segment == "..")
            {
                if (segments.Count > 0)
                {
                    segments.RemoveAt(segments.Count - 1);
                }
            }
            else if (segment is not ("" or "."))
            {
                segments.Add(segment);
            }
        }

        return segments.Count > 0 ? root + "/" + string.Join('/', segments) : root == "~" ? root : root + "/";
    }

    // What every host has as a link: /var/run, and on macOS /etc and /var.
    private static string WithoutLinks(string path)
    {
        if (path.StartsWith("/private/etc", StringComparison.Ordinal) || path.StartsWith("/private/var", StringComparison.Ordinal))
        {
            path = path["/private".Length..];
        }

        return path == "/var/run" || path.StartsWith("/var/run/", StringComparison.Ordinal) ? path["/var".Length..] : path;
    }

    [GeneratedRegex("^[A-Za-z]:(/|$)", RegexOptions.None, MatchTime.Limit)]
    private static partial Regex Drive();

    // How Docker Desktop, WSL and MSYS show the drives of Windows; only where a folder of Windows follows.
    [GeneratedRegex("^(?:/mnt|/host_mnt|/run/desktop/mnt/host)?/([A-Za-z])(/(?:Users|Windows|ProgramData)(?:/.*)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex SharedDrive();

    [GeneratedRegex("^(?:/root|(?:/home|/Users|[a-z]:/users)/[^/]+)(?=/|$)", RegexOptions.None, MatchTime.Limit)]
    private static partial Regex HomeDirectory();
}
