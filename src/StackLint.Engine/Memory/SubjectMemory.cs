using StackLint.Cluster;
using StackLint.Compose.Model;

namespace StackLint.Engine.Memory;

/// <summary>Projects and cluster documents that the rules have looked at, each by itself.</summary>
internal sealed class SubjectMemory
{
    /// <summary>The projects.</summary>
    internal PassMemory<ComposeProject, KeptSubject<ComposeProject>> Projects { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The cluster documents.</summary>
    internal PassMemory<ClusterDocument, KeptSubject<ClusterDocument>> Documents { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Begins a pass.</summary>
    internal void Turn()
    {
        Projects.Turn();
        Documents.Turn();
    }
}
