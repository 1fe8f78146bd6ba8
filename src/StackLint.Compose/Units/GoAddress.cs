using System.Buffers;
using System.Net;
using System.Net.Sockets;

namespace StackLint.Compose.Units;

/// <summary>Addresses as Go's <c>net.ParseIP</c> reads them: neither zones nor octets with leading zeros.</summary>
internal static class GoAddress
{
    private static readonly SearchValues<char> AddressCharacters = SearchValues.Create("0123456789abcdefABCDEF:.");

    internal static bool IsValid(string text)
    {
        if (!text.Contains(':'))
        {
            return IsIPv4(text);
        }

        var last = text[(text.LastIndexOf(':') + 1)..];
        return !text.AsSpan().ContainsAnyExcept(AddressCharacters)
            && (!last.Contains('.') || IsIPv4(last))
            && IPAddress.TryParse(text, out var address)
            && address.AddressFamily == AddressFamily.InterNetworkV6;
    }

    private static bool IsIPv4(string text)
    {
        var octets = text.Split('.');
        return octets.Length == 4 && Array.TrueForAll(octets, static o => o.Length is >= 1 and <= 3
            && o.All(char.IsAsciiDigit)
            && (o.Length == 1 || o[0] != '0')
            && byte.TryParse(o, out _));
    }
}
