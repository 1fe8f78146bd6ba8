using System.Reflection;
using Microsoft.CodeAnalysis.Sarif;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace StackLint.Reporting.Sarif;

/// <summary>
/// Writes what the library leaves out as a default but readers need said: a result without level takes its rule's default,
/// so a finding that was turned down to a warning would show as an error; code scanning wants both descriptions of a rule.
/// </summary>
internal sealed class ExplicitContractResolver : DefaultContractResolver
{
    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        var isSaid = member.Name switch
        {
            nameof(Result.Level) => member.DeclaringType == typeof(Result) || member.DeclaringType == typeof(ReportingConfiguration) || member.DeclaringType == typeof(Notification),
            nameof(ReportingDescriptor.ShortDescription) or nameof(ReportingDescriptor.DefaultConfiguration) => member.DeclaringType == typeof(ReportingDescriptor),
            _ => false,
        };
        if (isSaid)
        {
            property.DefaultValueHandling = DefaultValueHandling.Include;
            property.NullValueHandling = NullValueHandling.Ignore;
            property.ShouldSerialize = static _ => true;
        }

        return property;
    }
}
