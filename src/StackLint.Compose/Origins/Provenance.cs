using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Origins;

/// <summary>The way a value came from where it is written to where it takes effect: a chain of steps, empty when it is used in place.</summary>
public sealed class Provenance
{
    private readonly Provenance? _outer;
    private readonly ProvenanceStep? _step;

    private Provenance(Provenance? outer, ProvenanceStep? step)
    {
        _outer = outer;
        _step = step;
    }

    /// <summary>No step at all: the value takes effect where it is written.</summary>
    public static Provenance Direct { get; } = new(null, null);

    public bool IsDirect => _step is null;

    /// <summary>The steps from the place of use inwards: the first is nearest to the use, the last nearest to the text.</summary>
    public IEnumerable<ProvenanceStep> Steps
    {
        get
        {
            if (_step is null)
            {
                yield break;
            }

            foreach (var step in _outer?.Steps ?? [])
            {
                yield return step;
            }

            yield return _step;
        }
    }

    /// <summary>This way, continued by one more step towards the text.</summary>
    public Provenance Then(ProvenanceKind kind, YamlNode site) => new(IsDirect ? null : this, new ProvenanceStep(kind, site));

    /// <summary>This way, preceded by one more step at the place of use.</summary>
    public Provenance After(ProvenanceKind kind, YamlNode site) =>
        Steps.Aggregate(Direct.Then(kind, site), static (way, step) => way.Then(step.Kind, step.Site));
}
