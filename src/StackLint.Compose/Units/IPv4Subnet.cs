using System.Net;

namespace StackLint.Compose.Units;

/// <summary>An IPv4 address block in CIDR notation.</summary>
/// <param name="Network">The network address in host byte order, host bits cleared.</param>
/// <param name="PrefixLength">0 to 32.</param>
public readonly record struct IPv4Subnet(uint Network, int PrefixLength)
{
    /// <summary>How many addresses the block has, network and broadcast address included.</summary>
    public long AddressCount => 1L << (32 - PrefixLength);

    /// <summary>Reads <c>a.b.c.d/p</c>; host bits may be set. IPv6 and anything else gives false.</summary>
    public static bool TryParse(string text, out IPv4Subnet subnet)
    {
        subnet = default;
        var slash = text.IndexOf('/');
        if (slash < 0
            || !int.TryParse(text.AsSpan(slash + 1), System.Globalization.NumberStyles.None, null, out var prefix)
            || prefix > 32
            || !IsDottedDecimal(text.AsSpan(0, slash))
            || !IPAddress.TryParse(text.AsSpan(0, slash), out var address)
            || address.AddressFamily != System.Net.Sockets.AddressFamily.InterNetwork)
        {
            return false;
        }

        var bytes = address.GetAddressBytes();
        var value = ((uint)bytes[0] << 24) | ((uint)bytes[1] << 16) | ((uint)bytes[2] << 8) | bytes[3];
        subnet = new IPv4Subnet(prefix == 0 ? 0 : value & (uint.MaxValue << (32 - prefix)), prefix);
        return true;
    }

    // .NET reads 010 as octal and 0x as hexadecimal, Go's net.ParseCIDR refuses both.
    private static bool IsDottedDecimal(ReadOnlySpan<char> text)
    {
        var parts = 0;
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            parts++;
            if (part.IsEmpty || (part.Length > 1 && part[0] == '0') || part.IndexOfAnyExceptInRange('0', '9') >= 0)
            {
                return false;
            }
        }

        return parts == 4;
    }

    public bool Overlaps(IPv4Subnet other)
    {
        var shift = 32 - Math.Min(PrefixLength, other.PrefixLength);
        return shift == 32 || Network >> shift == other.Network >> shift;
    }

    public override string ToString() =>
        $"{Network >> 24}.{(Network >> 16) & 0xFF}.{(Network >> 8) & 0xFF}.{Network & 0xFF}/{PrefixLength}";
}
