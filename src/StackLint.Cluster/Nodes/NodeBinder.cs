using System.Collections.Immutable;
using StackLint.Cluster.Reading;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster.Nodes;

/// <summary>Reads the nodes of a swarm. Fields it does not know are Docker's business, wrong types are told.</summary>
internal sealed class NodeBinder
{
    private readonly ScalarReader _reader = new();
    private readonly ProblemList _problems = new(ClusterTool.StackLint);

    internal static NodesDocument Bind(YamlFile file) => new NodeBinder().Run(file);

    private NodesDocument Run(YamlFile file)
    {
        if (JsonFile.IsLike(file.Source) && JsonGrammar.FindError(file.Source) is { } error)
        {
            _problems.Add(new ClusterProblem(file.Source.GetLocation(error.Span), ClusterProblemKind.Syntax, error.Message) { Tool = ClusterTool.StackLint });
        }

        _problems.AddDuplicates(file);
        var root = file.FirstRoot;
        var nodes = ImmutableArray.CreateBuilder<ClusterNode>();
        switch (root)
        {
            // One node is printed alone by a format.
            case YamlMapping mapping:
                nodes.Add(ReadNode(mapping, 0));
                break;
            case YamlSequence sequence:
                for (var i = 0; i < sequence.Items.Length; i++)
                {
                    if (sequence.Items[i].Resolved is YamlMapping item)
                    {
                        nodes.Add(ReadNode(item, i));
                    }
                    else
                    {
                        _problems.Add(ClusterProblemKind.WrongType, sequence.Items[i], "a node must be an object");
                    }
                }

                break;
            case { Span.IsEmpty: false }:
                _problems.Add(ClusterProblemKind.WrongType, root, "the nodes must be a list");
                break;
        }

        return new NodesDocument(file, _problems.ToImmutable(), root, nodes.ToImmutable());
    }

    private ClusterNode ReadNode(YamlMapping node, int index)
    {
        var mapping = ClusterMapping.Of(node);
        var spec = Section(mapping, "Spec");
        var description = Section(mapping, "Description");
        var resources = Section(description, "Resources");
        var platform = Section(description, "Platform");
        var engine = Section(description, "Engine");
        var status = Section(mapping, "Status");
        var manager = Section(mapping, "ManagerStatus");
        return new ClusterNode(node)
        {
            Index = index,
            Id = Text(mapping, "ID"),
            Hostname = Text(description, "Hostname"),
            Role = Text(spec, "Role"),
            Availability = Text(spec, "Availability"),
            Labels = Pairs(spec, "Labels"),
            EngineLabels = Pairs(engine, "Labels"),
            EngineVersion = Text(engine, "EngineVersion"),
            MemoryBytes = Integer(resources, "MemoryBytes"),
            NanoCpus = Integer(resources, "NanoCPUs"),
            OperatingSystem = Text(platform, "OS"),
            Architecture = Text(platform, "Architecture"),
            IsLeader = Boolean(manager, "Leader"),
            Status = Text(status, "State"),
            Address = Text(status, "Addr"),
        };
    }

    private ClusterMapping? Section(ClusterMapping? parent, string name)
    {
        if (parent?.Find(name) is not { } entry || ClusterScalar.IsNull(entry.Resolved))
        {
            return null;
        }

        if (entry.Resolved is not YamlMapping)
        {
            Refuse(entry, "an object");
        }

        return ClusterMapping.Of(entry.Resolved);
    }

    private ClusterValue<string> Text(ClusterMapping? parent, string name)
    {
        var entry = parent?.Find(name);
        var value = _reader.Text(entry);
        if (value.IsUnknown)
        {
            Refuse(entry!, "a text");
        }

        return value;
    }

    private ClusterValue<long> Integer(ClusterMapping? parent, string name)
    {
        var entry = parent?.Find(name);
        var value = _reader.Integer(entry);
        if (value.IsUnknown)
        {
            Refuse(entry!, "a whole number");
        }

        return value;
    }

    private ClusterValue<bool> Boolean(ClusterMapping? parent, string name)
    {
        var entry = parent?.Find(name);
        var value = _reader.Boolean(entry);
        if (value.IsUnknown)
        {
            Refuse(entry!, "true or false");
        }

        return value;
    }

    private ImmutableArray<ClusterPair> Pairs(ClusterMapping? parent, string name)
    {
        if (Section(parent, name) is not { } mapping)
        {
            return [];
        }

        foreach (var entry in mapping.Entries)
        {
            if (!ClusterScalar.IsNull(entry.Resolved) && _reader.Scalar(entry.Resolved) is not { Kind: ComposeScalarKind.String })
            {
                Refuse(entry, "a text");
            }
        }

        return _reader.Pairs(parent!.Find(name));
    }

    private void Refuse(ClusterEntry entry, string expected) =>
        _problems.Add(ClusterProblemKind.WrongType, entry.Resolved, $"'{entry.Name}' must be {expected}", entry.Name);
}
