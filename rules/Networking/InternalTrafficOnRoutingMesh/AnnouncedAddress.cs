using StackLint.Compose.Interpolation;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Rules.Networking;

/// <summary>Reads <c>--replica-announce-ip 192.0.2.7</c>: the address that Redis and its kin tell their clients to come to.</summary>
internal static class AnnouncedAddress
{
    private const string Flag = "-announce-ip";

    /// <summary>The address, null when there is none or a variable holds it.</summary>
    internal static string? Find(Service service)
    {
        var text = new HostText(string.Join(' ', service.Command.Select(static w => w.Source).OfType<ComposeScalar>().Select(static s => s.Text)));
        var start = text.Text.IndexOf(Flag, StringComparison.Ordinal) + Flag.Length;
        if (start < Flag.Length)
        {
            return null;
        }

        while (text[start] is ' ' or '=' or '"' or '\'')
        {
            start++;
        }

        var end = text.EndOfToken(start);
        return end > start && text[end] != InterpolatedText.Hole ? text.Text[start..end] : null;
    }
}
