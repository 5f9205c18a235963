import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { type GuideName, isGuideName } from '../../../shared/model/guide.ts';
import paper from '../../components/printed-page.module.css';
import classes from './help.module.css';
import { useGuide } from './use-guide.ts';

const route = getRouteApi('/print/help/$guide');

/** A guide on paper. Its title says to the main process that all of it is there, pictures included. */
export function PrintedGuide() {
  const { guide } = route.useParams();
  return isGuideName(guide) && <Paper name={guide} />;
}

function Paper({ name }: { name: GuideName }) {
  const { title, purpose, steps } = useGuide(name);
  const [read, setRead] = useState(0);
  const isReady = read === steps.filter(({ picture }) => picture !== null).length;
  useEffect(() => {
    if (isReady) document.title = title;
  }, [isReady, title]);
  return (
    <article className={paper.paper}>
      <h1>{title}</h1>
      <p>{purpose}</p>
      <ol className={classes.printedSteps}>
        {steps.map((step) => (
          <li key={step.name}>
            <p className={classes.do}>{step.do}</p>
            {step.help !== '' && <p>{step.help}</p>}
            {step.picture && (
              <img
                src={step.picture.src}
                alt={step.picture.alt}
                onLoad={() => setRead((before) => before + 1)}
              />
            )}
          </li>
        ))}
      </ol>
    </article>
  );
}
