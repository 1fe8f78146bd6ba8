using System.Globalization;
using StackLint.Compose.Loading;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Schema;

/// <summary>Keys that are no strings: Compose names the place and the key.</summary>
internal sealed class ComposeKeys : ProblemWalk
{
    protected override void CheckEntry(ComposeEntry entry, ComposeMapping mapping)
    {
        if (OwnKey(entry, mapping) is { } key && ScalarResolver.Resolve(key) != ComposeScalarKind.String)
        {
            var place = Path.Length == 0 ? "at top level" : $"in {Path}";
            Report(LoadProblemKind.WrongType, entry.Key, entry.Value, $"non-string key {place}: {NameOf(key)}");
        }
    }

    private static string NameOf(YamlScalar key) => ScalarResolver.Resolve(key) switch
    {
        ComposeScalarKind.Null => "<nil>",
        ComposeScalarKind.Boolean => key.Value.ToLowerInvariant(),
        ComposeScalarKind.Integer when YamlNumber.TryParseInteger(key.Value, out var number) => number.ToString(CultureInfo.InvariantCulture),
        _ => key.Value,
    };
}
