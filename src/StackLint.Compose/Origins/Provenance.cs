using System.Collections.Immutable;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Origins;

/// <summary>The way a value came from where it is written to where it takes effect: a chain of steps, empty when it is used in place.</summary>
public sealed class Provenance
{
    private readonly ImmutableArray<ProvenanceStep> _steps;

    private Provenance(ImmutableArray<ProvenanceStep> steps) => _steps = steps;

    /// <summary>No step at all: the value takes effect where it is written.</summary>
    public static Provenance Direct { get; } = new([]);

    public bool IsDirect => _steps.IsEmpty;

    /// <summary>The steps from the place of use inwards: the first is nearest to the use, the last nearest to the text.</summary>
    public IEnumerable<ProvenanceStep> Steps => _steps;

    /// <summary>This way, continued by one more step towards the text.</summary>
    public Provenance Then(ProvenanceKind kind, YamlNode site) => Then(new ProvenanceStep(kind, site));

    /// <summary>This way, continued by one more step towards the text.</summary>
    public Provenance Then(ProvenanceStep step) => new(_steps.Add(step));

    /// <summary>This way, preceded by one more step at the place of use.</summary>
    public Provenance After(ProvenanceKind kind, YamlNode site) => new(_steps.Insert(0, new ProvenanceStep(kind, site)));
}
