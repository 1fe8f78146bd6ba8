using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.Schema;

/// <summary>What the stack loader cannot write as JSON, as it has to before it looks at the schema: keys that are no strings, infinite numbers, zones of a day and more.</summary>
internal sealed class StackJson : ProblemWalk
{
    protected override void CheckEntry(ComposeEntry entry, ComposeMapping mapping)
    {
        if (OwnKey(entry, mapping) is { } key && !ScalarResolver.IsTextKey(key))
        {
            var text = Path.Length == 0 ? "top-level object must be a mapping" : "json: unsupported type: map[interface {}]interface {}";
            Report(LoadProblemKind.WrongType, entry.Key, entry.Value, text);
        }
    }

    protected override void CheckScalar(ComposeScalar scalar)
    {
        if (scalar.Kind == ComposeScalarKind.Float && YamlNumber.SpecialOf(scalar.Text) is { } special)
        {
            Report(LoadProblemKind.InvalidValue, scalar.Node, scalar, $"json: unsupported value: {special}");
        }
        else if (scalar.Kind == ComposeScalarKind.Timestamp && YamlTimestamp.TryParse(scalar.Text, out var time) && !time.HasJsonZone)
        {
            Report(LoadProblemKind.InvalidValue, scalar.Node, scalar, "json: error calling MarshalJSON for type time.Time: Time.MarshalJSON: timezone hour outside of range [0,23]");
        }
    }
}
