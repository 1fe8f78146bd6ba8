using System.Security.Cryptography;
using System.Text;

namespace StackLint.Conformance.Tests.Cases;

/// <summary>Hashes that are the same on every machine and in every run.</summary>
internal static class StableHash
{
    internal static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    internal static ulong Number(string text) => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The first items in the order of their hashes: a sample that does not change when other items come or go.</summary>
    internal static List<T> Sample<T>(IEnumerable<T> items, int count, Func<T, string> id) =>
        [.. items.OrderBy(i => Number(id(i))).Take(count)];
}
