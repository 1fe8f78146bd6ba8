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

    /// <summary>Whether the address part of a short port is none or an address, in brackets or not.</summary>
    internal static bool IsPortHost(string text)
    {
        var address = Unbracket(text);
        return address.Length == 0 || (address[0] != '[' && IsValid(address));
    }

    /// <summary>The text without the brackets around it.</summary>
    internal static string Unbracket(string text) => text is ['[', .., ']'] ? text[1..^1] : text;

    private static bool IsIPv4(string text)
    {
        var octets = text.Split('.');
        return octets.Length == 4 && Array.TrueForAll(octets, static o => o.Length is >= 1 and <= 3
            && o.All(char.IsAsciiDigit)
            && (o.Length == 1 || o[0] != '0')
            && byte.TryParse(o, out _));
    }
}
