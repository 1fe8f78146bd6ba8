using System.Collections.Immutable;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Merging;
using StackLint.Compose.Origins;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Binding;

/// <summary>Turns YAML nodes into values: follows aliases, expands merge keys, resolves and interpolates scalars.</summary>
internal sealed class ValueReader(Interpolator interpolator)
{
    // Compose takes what is reset out of the file before it merges keys.
    private readonly Predicate<YamlMappingEntry>? _isVoid =
        interpolator.Dialect == ComposeDialect.Compose ? static e => e.Value.Tag == OverrideTags.Reset : null;

    /// <summary>Reads a node with all below it. The depth is bounded by the parser's limits.</summary>
    internal ComposeValue Read(YamlNode node, Provenance provenance)
    {
        if (node is YamlAlias alias)
        {
            provenance = provenance.Then(ProvenanceKind.Alias, alias);
        }

        return node.Resolved switch
        {
            YamlMapping mapping => ReadMapping(mapping, provenance),
            YamlSequence sequence => new ComposeSequence(sequence, provenance, [.. sequence.Items.Select(i => Read(i, provenance))]),
            YamlScalar scalar => ReadScalar(scalar, provenance),
            var other => throw new InvalidOperationException($"A node of type {other.GetType().Name} stands for no value."),
        };
    }

    private ComposeMapping ReadMapping(YamlMapping mapping, Provenance provenance)
    {
        var entries = ImmutableArray.CreateBuilder<ComposeEntry>();
        foreach (var (entry, via) in YamlMergeKeys.Expand(mapping, _isVoid))
        {
            // A collection as a key: Docker refuses the file, the parser's consumers say so.
            if (entry.Name is not { } name)
            {
                continue;
            }

            var origin = via.Aggregate(provenance, static (p, site) => p.Then(ProvenanceKind.MergeKey, site));
            entries.Add(new ComposeEntry(name, entry.Key, Read(entry.Value, origin)));
        }

        return new ComposeMapping(mapping, provenance, entries.ToImmutable());
    }

    private ComposeScalar ReadScalar(YamlScalar scalar, Provenance provenance)
    {
        if (BinaryText.IsTagged(scalar))
        {
            return new ComposeScalar(scalar, provenance, ComposeScalarKind.String, BinaryText.Decode(scalar.Value, interpolator));
        }

        var kind = ScalarResolver.Resolve(scalar);
        var text = kind == ComposeScalarKind.String
            ? interpolator.Interpolate(scalar.Value)
            : InterpolatedText.Literal(scalar.Value);
        interpolator.Budget.Mark(scalar);
        return new ComposeScalar(scalar, Through(text, scalar, provenance), kind, text);
    }

    private Provenance Through(InterpolatedText text, YamlScalar scalar, Provenance provenance)
    {
        foreach (var reference in text.References)
        {
            // What is unknown came from nowhere yet.
            if (reference is { IsNested: false, Outcome: not VariableOutcome.Unknown })
            {
                provenance = provenance.Then(new ProvenanceStep(ProvenanceKind.Variable, scalar)
                {
                    Variable = reference,
                    Definition = reference.Outcome == VariableOutcome.Default ? null : interpolator.FindDefinition(reference.Name),
                });
            }
        }

        return provenance;
    }
}
