using StackLint.Cluster.Reading;
using StackLint.Cluster.Substitution;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster.Launchpad;

/// <summary>Compares a file with the format, as strictly as Launchpad decodes it.</summary>
internal sealed class LaunchpadSchemaCheck(LaunchpadVersion? version, ScalarReader reader, ProblemList problems)
{
    // Anchored scalars are met once for each alias, and mended once.
    private readonly HashSet<YamlNode> _seen = new(ReferenceEqualityComparer.Instance);

    internal void Check(ClusterMapping mapping, LaunchpadSchema schema)
    {
        foreach (var entry in mapping.Entries)
        {
            if (entry.Name.Contains('$'))
            {
                continue;
            }

            var field = schema.Find(entry.Name);
            if (field is not null && field.IsIn(version))
            {
                CheckValue(entry.Name, entry.Resolved, field);
            }
            else if (_seen.Add(entry.Key))
            {
                Refuse(entry, schema, field);
            }
        }
    }

    private void Refuse(ClusterEntry entry, LaunchpadSchema schema, LaunchpadField? old)
    {
        if (old is null)
        {
            problems.AddUnknownKey(entry, schema.Name, schema.GetNames(version));
            return;
        }

        var since = LaunchpadVersions.GetApiVersion(old.Until!.Value + 1);
        var now = old.Now is null ? "" : $"; it is '{old.Now}' now";
        problems.Add(new ClusterProblem(entry.Key.GetLocation(), ClusterProblemKind.UnknownKey, $"'{entry.Name}' is no key of {schema.Name} since {since}{now}")
        {
            Tool = ClusterTool.Launchpad,
            Node = entry.Key,
            Key = entry.Name,
            Suggestion = old.Now,
        });
    }

    private void CheckValue(string name, YamlNode node, LaunchpadField field)
    {
        if (ClusterScalar.IsNull(node))
        {
            return;
        }

        var scalar = reader.Scalar(node);
        CheckSubstitution(scalar);
        if (scalar is { IsUnknown: true } && field.Shape is not (LaunchpadShape.Texts or LaunchpadShape.Section or LaunchpadShape.Sections))
        {
            return;
        }

        switch (field.Shape)
        {
            case LaunchpadShape.Text:
                if (Expect(scalar is not null, name, node, "a text"))
                {
                    CheckNumber(name, scalar!);
                }

                break;
            case LaunchpadShape.Boolean:
                Expect(scalar is not null && reader.TryReadBoolean(scalar, out _), name, node, "true or false");
                break;
            case LaunchpadShape.Integer:
                Expect(scalar is not null && ScalarReader.TryReadInteger(scalar, out _), name, node, "a whole number");
                break;
            case LaunchpadShape.Texts:
                CheckTexts(name, node, scalar);
                break;
            case LaunchpadShape.TextMap:
                CheckTextMap(name, node);
                break;
            case LaunchpadShape.Map:
                CheckMap(name, node);
                break;
            case LaunchpadShape.Localhost when scalar is not null:
                Expect(reader.TryReadBoolean(scalar, out _), name, node, "true or false, or a mapping");
                break;
            case LaunchpadShape.Sections:
                CheckSections(name, node, scalar, field.Schema!());
                break;
            default:
                CheckSection(name, node, scalar, field.Schema!());
                break;
        }
    }

    // 3.10 loses its zero; what 25.0 loses means nothing.
    private void CheckNumber(string name, ClusterScalar scalar)
    {
        if (reader.ReadAsNumber(scalar) is { } read && read != scalar.Text && !scalar.Text.EndsWith(".0", StringComparison.Ordinal) && _seen.Add(scalar.Node))
        {
            problems.Add(ClusterProblemKind.Misread, scalar.Node, $"'{name}' is read as the number {read}; put it in quotes", name);
        }
    }

    private void CheckSection(string name, YamlNode node, ClusterScalar? scalar, LaunchpadSchema schema)
    {
        if (ClusterMapping.Of(node) is { } mapping)
        {
            Check(mapping, schema);
        }
        else if (scalar is not { IsUnknown: true })
        {
            Expect(false, name, node, "a mapping");
        }
    }

    private void CheckSections(string name, YamlNode node, ClusterScalar? scalar, LaunchpadSchema schema)
    {
        if (node is YamlSequence sequence)
        {
            foreach (var item in sequence.Items)
            {
                CheckSection($"{name}[]", item.Resolved, reader.Scalar(item), schema);
            }
        }
        else if (scalar is not { IsUnknown: true })
        {
            Expect(false, name, node, "a list");
        }
    }

    private void CheckTexts(string name, YamlNode node, ClusterScalar? scalar)
    {
        if (node is not YamlSequence sequence)
        {
            Expect(scalar is { IsUnknown: true }, name, node, "a list of texts");
            return;
        }

        foreach (var item in sequence.Items)
        {
            CheckSubstitution(reader.Scalar(item));
            Expect(item.Resolved is YamlScalar, name, item.Resolved, "a list of texts");
        }
    }

    private void CheckTextMap(string name, YamlNode node)
    {
        if (!Expect(node is YamlMapping, name, node, "a mapping of texts"))
        {
            return;
        }

        foreach (var entry in ClusterMapping.Of(node)!.Entries)
        {
            CheckSubstitution(reader.Scalar(entry.Resolved));
            Expect(entry.Resolved is YamlScalar, entry.Name, entry.Resolved, "a text");
        }
    }

    private void CheckMap(string name, YamlNode node)
    {
        if (Expect(node is YamlMapping, name, node, "a mapping"))
        {
            CheckSubstitutions(node);
        }
    }

    private void CheckSubstitutions(YamlNode node)
    {
        switch (node.Resolved)
        {
            case YamlScalar:
                CheckSubstitution(reader.Scalar(node));
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    CheckSubstitutions(item);
                }

                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    CheckSubstitutions(entry.Value);
                }

                break;
        }
    }

    private void CheckSubstitution(ClusterScalar? scalar)
    {
        if (scalar is null || scalar.Substituted.Faults.IsEmpty || !_seen.Add(scalar.Node))
        {
            return;
        }

        foreach (SubstitutionFault fault in scalar.Substituted.Faults)
        {
            problems.Add(ClusterProblemKind.Substitution, ClusterPlace.Part(scalar.Node, fault.Span), fault.Message);
        }
    }

    private bool Expect(bool isFulfilled, string name, YamlNode node, string expected)
    {
        if (!isFulfilled && _seen.Add(node))
        {
            problems.Add(ClusterProblemKind.WrongType, node, $"'{name}' must be {expected}", name);
        }

        return isFulfilled;
    }
}
