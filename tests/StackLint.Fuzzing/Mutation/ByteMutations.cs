using System.Text;

namespace StackLint.Fuzzing.Mutation;

/// <summary>Changes that know nothing of the text.</summary>
internal sealed class ByteMutations(Random random, Vocabulary vocabulary)
{
    internal byte[] Mutate(byte[] input, byte[] other)
    {
        var at = random.Next(input.Length + 1);
        var end = Math.Min(input.Length, at + 1 + random.Next(random.Next(4) == 0 ? 64 : 4));
        return random.Next(32) switch
        {
            31 => [0xff, 0xfe, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(input))],
            < 4 when at < input.Length => Replace(input, at, at + 1, [(byte)(input[at] ^ (1 << random.Next(8)))]),
            < 8 => Replace(input, at, end, []),
            < 12 => Replace(input, at, at, input[at..end]),
            < 16 => Replace(input, at, end, vocabulary.Word(random)),
            < 20 => Splice(input, other),
            < 24 => Replace(input, at, at, [(byte)random.Next(256)]),
            24 when input is [0xef, 0xbb, 0xbf, ..] => input[3..],
            24 => [0xef, 0xbb, 0xbf, .. input],
            _ => Replace(input, at, at, vocabulary.Word(random)),
        };
    }

    internal static byte[] Replace(byte[] input, int start, int end, byte[] by) => [.. input.AsSpan(0, start), .. by, .. input.AsSpan(end)];

    private byte[] Splice(byte[] input, byte[] other) => [.. input.AsSpan(0, random.Next(input.Length + 1)), .. other.AsSpan(random.Next(other.Length + 1))];
}
