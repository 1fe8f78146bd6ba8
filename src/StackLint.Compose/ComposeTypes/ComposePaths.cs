using StackLint.Compose.Interpolation;
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
    internal ComposeValue Local(ComposeValue value) => Change(value, text => text.Length == 0 ? text : LocalText(text));

    /// <summary>A path of this machine or of one with Windows.</summary>
    internal ComposeValue MaybeUnix(ComposeValue value) => Change(value, text => WindowsPath.IsAbsolute(text) || IsShare(text) ? text : LocalText(text));

    /// <summary>A build context: a path unless it names something else.</summary>
    internal ComposeValue BuildContext(ComposeValue value) => Change(value, text => text.Length == 0 || IsRemoteContext(text) ? text : LocalText(text));

    private static bool IsShare(string text) => text.StartsWith(@"\\", StringComparison.Ordinal);

    private static bool IsRemoteContext(string text) =>
        text.Contains("://", StringComparison.Ordinal)
        || text.StartsWith("service:", StringComparison.Ordinal)
        || RemotePrefixes.Any(p => text.StartsWith(p, StringComparison.Ordinal));

    private static ComposeValue Change(ComposeValue value, Func<string, string> change)
    {
        // A variable at the beginning may bring an absolute path.
        if (value is not ComposeScalar { IsNull: false } scalar || (scalar.IsUnknown && scalar.Text.StartsWith(InterpolatedText.Hole)))
        {
            return value;
        }

        var text = change(scalar.Text);
        return text == scalar.Text ? value
            : scalar.IsUnknown ? Derived.Unknown(scalar, text)
            : Derived.Scalar(scalar, ComposeScalarKind.String, text);
    }

    private string LocalText(string text)
    {
        if (text.StartsWith('~'))
        {
            return home is null ? text : SlashPath.Join(home, text[1..]);
        }

        return text.StartsWith('/') || workingDirectory is null ? text : SlashPath.Join(workingDirectory, text);
    }
}
