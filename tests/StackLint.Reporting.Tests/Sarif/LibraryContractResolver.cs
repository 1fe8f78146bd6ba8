using System.Reflection;
using Microsoft.CodeAnalysis.Sarif;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace StackLint.Reporting.Tests.Sarif;

/// <summary>The contracts of the library's own serializer, with what <see cref="Reporting.Sarif.Writing.LogWriter"/> always says.</summary>
internal sealed class LibraryContractResolver : DefaultContractResolver
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
