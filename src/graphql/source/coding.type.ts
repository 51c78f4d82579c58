import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType('Coding', {
  description:
    'What a data set of coded events says about an event, as it was coded from one source; null for what it does not say.',
})
export class CodingType {
  @Field(() => String, { nullable: true, description: "The id in the data set, such as '20718170'." })
  eventId?: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of the sentence in the source that it was coded from, such as 6.',
  })
  sentence?: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'The intensity of the act on the scale of the data set, from -10 (hostile) to 10 (friendly), such as -2.',
  })
  intensity?: number;

  @Field(() => String, { nullable: true, description: "The country of who acted or spoke, such as 'Nigeria'." })
  actorCountry?: string;

  @Field(() => [String], {
    nullable: true,
    description: "The sectors of who acted or spoke, such as ['Elite', 'Government'].",
  })
  actorSectors?: string[];

  @Field(() => String, { nullable: true, description: "The country of the target or subject, such as 'Chad'." })
  targetCountry?: string;

  @Field(() => [String], {
    nullable: true,
    description: "The sectors of the target or subject, such as ['Police'].",
  })
  targetSectors?: string[];

  @Field(() => String, { nullable: true, description: "The city in which it was, such as 'Maiduguri'." })
  city?: string;

  @Field(() => String, { nullable: true, description: "The district, such as 'Maiduguri'." })
  district?: string;

  @Field(() => String, { nullable: true, description: "The province, such as 'Borno State'." })
  province?: string;

  @Field(() => String, { nullable: true, description: "The country in which it was, such as 'Nigeria'." })
  country?: string;

  @Field(() => Float, { nullable: true, description: 'Degrees north of the equator, such as 11.8464.' })
  latitude?: number;

  @Field(() => Float, { nullable: true, description: 'Degrees east of Greenwich, such as 13.1603.' })
  longitude?: number;
}
