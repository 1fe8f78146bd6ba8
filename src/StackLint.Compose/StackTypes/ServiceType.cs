using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>A service.</summary>
internal sealed class ServiceType(params RecordField[] fields) : RecordType(fields)
{
    private const string Lost = "oom_score_adj";

    internal override ComposeValue Decode(ComposeValue value, TreePath path, StackDecoder decoder)
    {
        if (base.Decode(value, path, decoder) is not ComposeMapping service)
        {
            return value;
        }

        if (service.Find(Lost) is { } lost)
        {
            decoder.Drop(lost.Key, lost.Value.Provenance, path.Child(Lost), $"'{Lost}' is dropped");
            service = Derived.Map(service, service.Entries.Where(static e => e.Name != Lost));
        }

        return ServiceEnvironment.Resolve(service, path, decoder);
    }
}
