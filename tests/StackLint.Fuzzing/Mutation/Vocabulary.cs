using System.Text;
using StackLint.Fuzzing.Targets;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Tests;

namespace StackLint.Fuzzing.Mutation;

/// <summary>Words to put into inputs: syntax, odd values, and the keys and values of the seeds.</summary>
internal sealed class Vocabulary
{
    private static readonly string[] Syntax =
    [
        ": ", "- ", "\n", "\r\n", "\r", "  ", "\t", "<<: ", "*a", "&a ", "[", "]", "{", "}", ", ", "|\n", ">-\n", "|2-\n", "# ", " # c", "---\n", "...\n", "'", "\"", "!!str ", "!!binary ", "!reset ", "!override ", "? ", "%YAML 1.1\n",
        "\\", "\\u0085", "\\x00", "\\U0001F600", "''", "&", "*", "!", "|", ">", "%", "@", "`", "~", "=", "\0", "\u0085", "\u2028", "\ufeff", "\ud83d\ude00", "e\u0301", "\u202e", "\u001b[31m", "\u007f", "\u00a0", "\u3000",
        "$", "$$", "${", "}", "${A}", "${A:-b}", "${A:?c}", "${A+d}", "${A:-${B}}", "$A", "${}", "${A:-", "${ODD}", "${EMPTY}", "${NUMBER}", "${IMAGE}",
    ];

    private static readonly string[] Values =
    [
        "null", "~", "true", "yes", "no", "0", "1", "-1", "010", "0o17", "0x1F", "1_000", "1.5", "1e400", ".inf", ".nan", "9223372036854775808", "-9223372036854775809", "99999999999999999999999999", "22:22", "2024-05-01", "=", "\"\"", "''",
        "[]", "{}", "[[]]", "{a: {}}", "1GB", "512m", "1.5g", "0.5", "10s", "1h30m", "-5s", "99999999h", "10.0.0.0/24", "10.0.0.0/33", "::/0", "fd00::/64", "0.0.0.0/0", "8080:80", "1-65535:1-65535", "80-81:80", "[::1]:80:80/udp", "127.0.0.1::80",
        "./a:/b:ro", "/var/run/docker.sock:/var/run/docker.sock", "C:\\a:/b", "~/x", "..", "/", "a@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "node.role==manager", "node.labels.a != b", "sub/deep.yml", "base.yml", "included.yml", "stack.yml", "vars.env",
        "password=hunter2", "https://user:secret@example.com/", "AKIAIOSFODNN7EXAMPLE", "# stacklint disable SL1001: why", "# stacklint disable-file SL5009: why", "# stacklint disable", "extends: {file: base.yml, service: base}", "include: [included.yml]", "env_file: vars.env", "extends: {file: a.yml, service: web}", "\n#>\n",
    ];

    private readonly List<byte[]> _words = [.. Syntax.Concat(Values).Select(Encoding.UTF8.GetBytes)];
    private readonly List<byte[]> _keys = [];

    internal Vocabulary(IEnumerable<byte[]> seeds, InputKind kind)
    {
        var (words, keys) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var seed in seeds)
        {
            if (kind is InputKind.Compose or InputKind.Project or InputKind.Cluster && Workplace.FileOf(seed, "seed.yml") is { } file)
            {
                foreach (var scalar in YamlParser.Parse(file).Documents.SelectMany(static d => TreeChecks.NodesOf(d.Root)).OfType<YamlScalar>().Where(static s => s.Span.Length is > 0 and < 80))
                {
                    (scalar.IsKey ? keys : words).Add(file.Text.ToString(scalar.Span));
                }
            }
            else
            {
                words.UnionWith(Encoding.UTF8.GetString(seed).Split((char[])['\n', '=', ' ', '"', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(static w => w.Length < 60));
            }
        }

        _words.AddRange(words.Order(StringComparer.Ordinal).Select(Encoding.UTF8.GetBytes));
        _keys.AddRange(keys.Order(StringComparer.Ordinal).Select(static k => Encoding.UTF8.GetBytes(k)));
    }

    internal byte[] Word(Random random) => _words[random.Next(_words.Count)];

    internal byte[] Key(Random random) => _keys.Count == 0 ? Word(random) : _keys[random.Next(_keys.Count)];
}
