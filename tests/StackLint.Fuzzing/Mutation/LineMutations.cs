using System.Text;

namespace StackLint.Fuzzing.Mutation;

/// <summary>Changes of whole lines and of what stands behind a key.</summary>
internal sealed class LineMutations(Random random, Vocabulary vocabulary)
{
    internal byte[] Mutate(byte[] input, byte[] other)
    {
        var lines = Split(input);
        var at = random.Next(lines.Count);
        switch (random.Next(12))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(at, lines[random.Next(lines.Count)]);
                break;
            case 2:
                (lines[at], lines[^1]) = (lines[^1], lines[at]);
                break;
            case 3:
                Indent(lines, at, random.Next(1, 4));
                break;
            case 4:
                Outdent(lines, at, random.Next(1, 4));
                break;
            case 5:
                var from = Split(other);
                var start = random.Next(from.Count);
                lines.InsertRange(at, from.Skip(start).Take(1 + random.Next(6)));
                break;
            case 6:
                lines.Insert(at, $"{IndentOf(lines[at])}{Text(vocabulary.Key(random))}: {Text(vocabulary.Word(random))}");
                break;
            case 7:
                lines.Insert(at, $"{IndentOf(lines[at])}- {Text(vocabulary.Word(random))}");
                break;
            case 8:
                lines[at] += random.Next(3) switch { 0 => "\r", 1 => " # stacklint disable SL" + random.Next(1, 9) + "00" + random.Next(1, 9), _ => " " };
                break;
            case 9:
                return [.. Encoding.Latin1.GetBytes(string.Join(input.Contains((byte)'\r') ? "\n" : "\r\n", lines.Select(static l => l.TrimEnd('\r'))))];
            case 10:
                lines[at] = lines[at].Replace("  ", "\t", StringComparison.Ordinal);
                break;
            default:
                lines[at] = WithValue(lines[at]);
                break;
        }

        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    // Bytes are kept as they are: each is a character.
    private static List<string> Split(byte[] input) => [.. Encoding.Latin1.GetString(input).Split('\n')];

    private static string Text(byte[] word) => Encoding.Latin1.GetString(word);

    private static string IndentOf(string line) => line[..(line.Length - line.TrimStart(' ').Length)];

    private void Indent(List<string> lines, int at, int count)
    {
        for (var i = at; i < Math.Min(lines.Count, at + count); i++)
        {
            lines[i] = new string(' ', random.Next(1, 3)) + lines[i];
        }
    }

    private static void Outdent(List<string> lines, int at, int count)
    {
        for (var i = at; i < Math.Min(lines.Count, at + count); i++)
        {
            lines[i] = lines[i].StartsWith(' ') ? lines[i][1..] : lines[i];
        }
    }

    private string WithValue(string line)
    {
        var sign = line.IndexOf(": ", StringComparison.Ordinal);
        var start = sign >= 0 ? sign + 2 : line.IndexOf("- ", StringComparison.Ordinal) is >= 0 and var dash ? dash + 2 : line.Length;
        return line[..start] + Text(vocabulary.Word(random));
    }
}
