using System.Net;
using System.Net.Sockets;

namespace StackLint.Rules.Loading;

/// <summary>The notation of address blocks that Go's <c>net.ParseCIDR</c> reads.</summary>
internal static class SubnetNotation
{
    /// <summary>Whether a text is <c>ADDRESS/LENGTH</c>; the address may lie anywhere in its block.</summary>
    internal static bool IsReadable(string text)
    {
        var slash = text.LastIndexOf('/');
        if (slash < 0 || text[(slash + 1)..] is not { Length: > 0 and <= 3 } digits || !digits.All(char.IsAsciiDigit) || (digits.Length > 1 && digits[0] == '0'))
        {
            return false;
        }

        var address = text[..slash];
        return IsFourDecimals(address) ? int.Parse(digits, null) <= 32
            : address.Contains(':') && !address.Contains('[') && !address.Contains('%')
                && IPAddress.TryParse(address, out var parsed) && parsed.AddressFamily == AddressFamily.InterNetworkV6 && int.Parse(digits, null) <= 128;
    }

    private static bool IsFourDecimals(string text) =>
        text.Split('.') is { Length: 4 } parts
        && parts.All(static p => p.Length is > 0 and <= 3 && p.All(char.IsAsciiDigit) && (p.Length == 1 || p[0] != '0') && int.Parse(p, null) <= 255);
}
