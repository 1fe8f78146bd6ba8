using StackLint.Cluster.Reading;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster.Daemon;

/// <summary>Compares values with the types that the engine decodes them into; null fits all of them.</summary>
internal sealed class DaemonTypeCheck(ScalarReader reader, ProblemList problems)
{
    internal void Check(string name, YamlNode node, DaemonKeyType type)
    {
        if (ClusterScalar.IsNull(node) || reader.Scalar(node) is { IsUnknown: true })
        {
            return;
        }

        switch (type)
        {
            case DaemonKeyType.Text:
                Expect(IsText(node), name, node, "a text");
                break;
            case DaemonKeyType.Boolean:
                Expect(IsBoolean(node), name, node, "true or false");
                break;
            case DaemonKeyType.Integer:
                Expect(IsInteger(node), name, node, "a whole number");
                break;
            case DaemonKeyType.Size:
                Expect(IsInteger(node) || IsText(node), name, node, "a number of bytes or a size such as \"64m\"");
                break;
            case DaemonKeyType.Texts:
                CheckItems(name, node, "a list of texts", DaemonKeyType.Text);
                break;
            case DaemonKeyType.Maps:
                CheckItems(name, node, "a list of objects", DaemonKeyType.Map);
                break;
            case DaemonKeyType.Map:
                Expect(node is YamlMapping, name, node, "an object");
                break;
            case DaemonKeyType.TextMap:
                CheckEntries(name, node, DaemonKeyType.Text);
                break;
            case DaemonKeyType.BooleanMap:
                CheckEntries(name, node, DaemonKeyType.Boolean);
                break;
            case DaemonKeyType.NestedTextMap:
                CheckEntries(name, node, DaemonKeyType.TextMap);
                break;
        }
    }

    private void CheckItems(string name, YamlNode node, string expected, DaemonKeyType type)
    {
        if (Expect(node is YamlSequence, name, node, expected))
        {
            foreach (var item in ((YamlSequence)node).Items)
            {
                Check(name, item.Resolved, type);
            }
        }
    }

    private void CheckEntries(string name, YamlNode node, DaemonKeyType type)
    {
        if (Expect(node is YamlMapping, name, node, "an object"))
        {
            foreach (var entry in ClusterMapping.Of(node)!.Entries)
            {
                Check($"{name}.{entry.Name}", entry.Resolved, type);
            }
        }
    }

    private bool Expect(bool isFulfilled, string name, YamlNode node, string expected)
    {
        if (!isFulfilled)
        {
            problems.Add(ClusterProblemKind.WrongType, node, $"'{name}' must be {expected}", name);
        }

        return isFulfilled;
    }

    private bool IsText(YamlNode node) => reader.Scalar(node) is { } scalar && reader.IsText(scalar);

    private bool IsBoolean(YamlNode node) => reader.Scalar(node) is { } scalar && reader.TryReadBoolean(scalar, out _);

    private bool IsInteger(YamlNode node) => reader.Scalar(node) is { } scalar && ScalarReader.TryReadInteger(scalar, out _);
}
