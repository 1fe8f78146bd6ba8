using System.Globalization;
using Microsoft.CodeAnalysis;
using StackLint.Compose.Loading;
using StackLint.Compose.Origins;
using StackLint.Compose.Values;
using StackLint.Compose.Words;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Schema;

/// <summary>Compares values with shapes and collects all that does not fit. An unknown scalar fits wherever a value of its kind could.</summary>
internal sealed class ShapeValidator(SchemaWording wording)
{
    private readonly List<string> _path = [];

    internal List<LoadProblem> Problems { get; } = [];

    internal void Check(ComposeValue value, Shape shape)
    {
        if (value is ComposeScalar { Kind: ComposeScalarKind.Timestamp } && wording.Timestamp is { } refusal)
        {
            Report(LoadProblemKind.WrongType, value.Node, value.Provenance, refusal);
            return;
        }

        if (!IsOfType(value, shape.Types))
        {
            Report(LoadProblemKind.WrongType, value.Node, value.Provenance, shape.Expectation);
            return;
        }

        switch (value)
        {
            case ComposeMapping mapping when shape.Mapping is { } keys:
                CheckMapping(mapping, keys);
                break;
            case ComposeSequence sequence when shape.List is { } list:
                CheckList(sequence, list);
                break;
            case ComposeScalar { IsUnknown: false } scalar:
                CheckScalar(scalar, shape);
                break;
        }
    }

    private void CheckMapping(ComposeMapping mapping, MappingShape shape)
    {
        foreach (var entry in mapping.Entries)
        {
            if (shape.Find(entry.Name) is not { } expected)
            {
                // The items of a list may have any text before '=', even none.
                if (mapping.IsPairList)
                {
                    continue;
                }

                Report(LoadProblemKind.UnknownKey, entry.Key, entry.Value.Provenance, wording.UnknownKey(entry.Name), NearestWord.Find(entry.Name, shape.Keys.Keys));
                continue;
            }

            if (!ReferenceEquals(expected, Shape.Any))
            {
                _path.Add(entry.Name);
                Check(entry.Value, expected);
                _path.RemoveAt(_path.Count - 1);
            }
        }

        foreach (var name in shape.RequiredKeys)
        {
            if (mapping.Find(name) is null)
            {
                Report(LoadProblemKind.WrongType, mapping.Node, mapping.Provenance, wording.MissingKey(name));
            }
        }
    }

    private void CheckList(ComposeSequence sequence, ListShape shape)
    {
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            _path.Add(i.ToString(CultureInfo.InvariantCulture));
            Check(sequence.Items[i], shape.Items);
            _path.RemoveAt(_path.Count - 1);
        }

        if (shape.IsUnique)
        {
            CheckUnique(sequence);
        }
    }

    private void CheckUnique(ComposeSequence sequence)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            if (JsonText.Of(sequence.Items[i]) is not { } text)
            {
                continue;
            }

            if (seen.TryGetValue(text, out var earlier))
            {
                var (node, provenance) = PlaceOf(sequence.Items[i], sequence);
                Report(LoadProblemKind.InvalidValue, node, provenance, wording.EqualItems(earlier, i), other: PlaceOf(sequence.Items[earlier], sequence).Node.GetLocation());
            }

            seen[text] = i;
        }
    }

    // An item that an alias stands for is one too many in the list, not where its text is.
    private static (YamlNode Node, Provenance Provenance) PlaceOf(ComposeValue item, ComposeSequence list) =>
        item.Provenance.Steps.FirstOrDefault(s => s.Kind == ProvenanceKind.Alias && ReferenceEquals(s.Site.Parent, list.Node)) is { } use
            ? (use.Site, list.Provenance)
            : (item.Node, item.Provenance);

    private void CheckScalar(ComposeScalar scalar, Shape shape)
    {
        foreach (var check in shape.Checks)
        {
            if (!check.Accepts(scalar))
            {
                Report(LoadProblemKind.InvalidValue, scalar.Node, scalar.Provenance, check.Expectation);
            }
        }
    }

    private void Report(
        LoadProblemKind kind,
        YamlNode node,
        Provenance provenance,
        string expectation,
        string? suggestion = null,
        Location? other = null) =>
        Problems.Add(new LoadProblem(kind, node, string.Join('.', _path), expectation)
        {
            Provenance = provenance,
            Suggestion = suggestion,
            Related = other is null ? [] : [new LoadPlace(other, "the equal item")],
        });

    private static bool IsOfType(ComposeValue value, ValueTypes types) => value switch
    {
        ComposeMapping => types.HasFlag(ValueTypes.Mapping),
        ComposeSequence => types.HasFlag(ValueTypes.List),
        ComposeScalar { Interpolated.Errors.IsEmpty: false } => true,
        ComposeScalar scalar => (types & TypesOf(scalar)) != ValueTypes.None,
        _ => true,
    };

    private static ValueTypes TypesOf(ComposeScalar scalar) => scalar.Kind switch
    {
        ComposeScalarKind.Null => ValueTypes.Null,
        ComposeScalarKind.Boolean => ValueTypes.Boolean,
        ComposeScalarKind.Integer => ValueTypes.Integer,
        ComposeScalarKind.Float => scalar.IsUnknown ? ValueTypes.Number : IsWhole(scalar.Text) ? ValueTypes.Integer : ValueTypes.Fraction,

        // A timestamp is a text in JSON.
        _ => ValueTypes.String,
    };

    private static bool IsWhole(string text) => YamlNumber.TryParseFloat(text, out var number) && Math.Truncate(number) == number;
}
