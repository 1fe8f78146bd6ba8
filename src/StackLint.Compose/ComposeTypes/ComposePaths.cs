using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>Makes paths absolute as compose-go does (<c>paths</c>).</summary>
/// <param name="workingDirectory">What relative paths start from; they stay as they are when it is not known.</param>
/// <param name="home">What <c>~</c> stands for; such paths stay as they are when it is not known.</param>
internal sealed class ComposePaths(string? workingDirectory, string? home)
{
    private static readonly string[] RemotePrefixes = ["https://", "http://", "git://", "ssh://", "github.com/", "git@"];

    /// <summary>A path of this machine.</summary>
    internal ComposeValue Local(ComposeValue value) => Change(value, LocalText);

    /// <summary>A path of this machine or of one with Windows.</summary>
    internal ComposeValue MaybeUnix(ComposeValue value) => Change(value, text => IsWindowsAbsolute(text) ? text : LocalText(text));

    /// <summary>A build context: a path unless it names something else.</summary>
    internal ComposeValue BuildContext(ComposeValue value) => Change(value, text => IsRemoteContext(text) ? text : LocalText(text));

    private static bool IsRemoteContext(string text) =>
        text.Contains("://", StringComparison.Ordinal)
        || text.StartsWith("service:", StringComparison.Ordinal)
        || RemotePrefixes.Any(p => text.StartsWith(p, StringComparison.Ordinal));

    private static ComposeValue Change(ComposeValue value, Func<string, string> change)
    {
        if (value is not ComposeScalar { IsNull: false } scalar || scalar.Text.Length == 0)
        {
            return value;
        }

        // A variable at the beginning may bring an absolute path.
        if (scalar.IsUnknown && Derived.HasHole(scalar.Text[..1]))
        {
            return value;
        }

        var text = change(scalar.Text);
        return text == scalar.Text ? value
            : scalar.IsUnknown ? Derived.Unknown(scalar, text)
            : Derived.Scalar(scalar, ComposeScalarKind.String, text);
    }

    /// <summary>The path without empty, <c>.</c> and <c>..</c> parts where they can be had without, as Go's <c>path.Clean</c>.</summary>
    internal static string Clean(string path)
    {
        var parts = new List<string>();
        var isRooted = path.StartsWith('/');
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".")
            {
                continue;
            }

            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".." || !isRooted)
            {
                parts.Add(part);
            }
        }

        var joined = string.Join('/', parts);
        return isRooted ? "/" + joined : joined.Length == 0 ? "." : joined;
    }

    private static bool IsWindowsAbsolute(string text) =>
        (text.Length > 2 && char.IsAsciiLetter(text[0]) && text[1] == ':' && text[2] is '\\' or '/')
        || IsShare(text);

    // \\host\share\ and what is below it.
    private static bool IsShare(string text)
    {
        if (text.Length < 5 || text[0] is not ('\\' or '/') || text[1] is not ('\\' or '/') || text[2] is '\\' or '/' or '.')
        {
            return false;
        }

        var host = text.AsSpan(2).IndexOfAny('\\', '/');
        if (host <= 0)
        {
            return false;
        }

        var share = text.AsSpan(host + 3);
        var end = share.IndexOfAny('\\', '/');
        return end > 0;
    }

    private string LocalText(string text)
    {
        if (text.StartsWith('~'))
        {
            return home is null ? text : Clean(home + "/" + text[1..]);
        }

        return text.StartsWith('/') || workingDirectory is null ? text : Clean(workingDirectory + "/" + text);
    }
}
