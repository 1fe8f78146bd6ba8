using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.Schema;

/// <summary>What the stack loader cannot write as JSON, as it has to before it looks at the schema: keys that are no strings, infinite numbers.</summary>
internal sealed class StackJson : ProblemWalk
{
    protected override void CheckEntry(ComposeEntry entry, ComposeMapping mapping)
    {
        if (IsNoString(entry, mapping))
        {
            var text = Path.Length == 0 ? "top-level object must be a mapping" : "json: unsupported type: map[interface {}]interface {}";
            Report(LoadProblemKind.WrongType, entry.Key, entry.Value, text);
        }
    }

    protected override void CheckScalar(ComposeScalar scalar)
    {
        if (scalar.Kind == ComposeScalarKind.Float && SpecialOf(scalar.Text) is { } special)
        {
            Report(LoadProblemKind.InvalidValue, scalar.Node, scalar, $"json: unsupported value: {special}");
        }
    }

    private static string? SpecialOf(string text) => text.TrimStart('+') switch
    {
        ".inf" or ".Inf" or ".INF" => "+Inf",
        "-.inf" or "-.Inf" or "-.INF" => "-Inf",
        ".nan" or ".NaN" or ".NAN" => "NaN",
        _ => null,
    };
}
