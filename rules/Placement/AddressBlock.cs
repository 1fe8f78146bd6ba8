using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace StackLint.Rules.Placement;

/// <summary>An address or a block of addresses, as <c>node.ip</c> is compared with. An IPv4 address mapped into IPv6 is the IPv4 address.</summary>
public sealed class AddressBlock
{
    private readonly byte[] _bytes;
    private readonly int _prefix;

    private AddressBlock(byte[] bytes, int prefix)
    {
        _bytes = bytes;
        _prefix = prefix;
    }

    /// <summary>Reads an address or <c>ADDRESS/PREFIX</c>; bits behind the prefix do not matter.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out AddressBlock? block)
    {
        ArgumentNullException.ThrowIfNull(text);
        block = null;
        var slash = text.IndexOf('/');
        if (!TryReadAddress(slash < 0 ? text : text[..slash], out var bytes))
        {
            return false;
        }

        var prefix = bytes.Length * 8;
        if (slash >= 0 && (!int.TryParse(text[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out prefix) || prefix > bytes.Length * 8))
        {
            return false;
        }

        block = new AddressBlock(bytes, prefix);
        return true;
    }

    /// <summary>Whether every address of another block is one of this.</summary>
    public bool Contains(AddressBlock other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return _prefix <= other._prefix && SharesBits(other, _prefix);
    }

    /// <summary>Whether the two have an address in common.</summary>
    public bool Overlaps(AddressBlock other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return SharesBits(other, Math.Min(_prefix, other._prefix));
    }

    private static bool TryReadAddress(string text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;

        // .NET reads 10.1 and 0x0a000001 as addresses, Go does not.
        if (!text.Contains(':') && (text.Split('.') is not { Length: 4 } parts || !parts.All(static p => p.Length is > 0 and <= 3 && p.All(char.IsAsciiDigit))))
        {
            return false;
        }

        if (text.Contains('%') || !IPAddress.TryParse(text, out var address))
        {
            return false;
        }

        bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return true;
    }

    private bool SharesBits(AddressBlock other, int count)
    {
        if (_bytes.Length != other._bytes.Length)
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            if (((_bytes[i / 8] ^ other._bytes[i / 8]) & (0x80 >> (i % 8))) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
