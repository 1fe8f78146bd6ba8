using StackLint.Compose.Loading;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Schema;

/// <summary>Keys and values that are not what their tag says: Docker's reader of YAML refuses the file.</summary>
internal sealed class TagProblems : ProblemWalk
{
    protected override void CheckEntry(ComposeEntry entry, ComposeMapping mapping) => Check(entry.Key.Resolved as YamlScalar, entry.Key, entry.Value);

    protected override void CheckScalar(ComposeScalar scalar) => Check(scalar.Node, scalar.Node, scalar);

    private void Check(YamlScalar? scalar, YamlNode node, ComposeValue value)
    {
        if (scalar is not null && ScalarResolver.FindFault(scalar) is { } fault)
        {
            Report(LoadProblemKind.InvalidValue, node, value, $"yaml: {fault}");
        }
    }
}
